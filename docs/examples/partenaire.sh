#!/usr/bin/env bash
# A partner's program in shell: announces a vacant dwelling as a CloudEvent, sends it once more as after a lost
# answer, and follows what became of it. Needs curl. For a suite that ./run started, the defaults do.
set -euo pipefail

SUITE="${SUITE:-http://localhost:8080}"            # address of the gateway
ISSUER="${ISSUER:-http://localhost:9000}"          # address of the identity provider
CLIENT_ID="${CLIENT_ID:-partenaire-demo}"
CLIENT_SECRET="${CLIENT_SECRET:-partenaire-demo}"
REFERENCE="${REFERENCE:-EX-$(date +%s)}"           # the landlord's own reference of the dwelling

# the value of a field of a flat JSON object
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

echo "1. A token, by the program's own credentials"
token=$(curl --fail --silent --show-error --user "$CLIENT_ID:$CLIENT_SECRET" \
  --data grant_type=client_credentials --data scope=inbox.availabilities \
  "$ISSUER/oauth2/token" | field access_token)

event() {
  cat <<JSON
{"specversion": "1.0", "id": "$REFERENCE", "source": "https://partenaire-demo.example/logements",
 "type": "fr.logementdabord.inbox.availability-announced.v1", "datacontenttype": "application/json",
 "data": {"landlord": "habitat-demo", "reference": "$REFERENCE", "communeInsee": "62119", "typology": "T2",
  "surfaceM2": 45, "rentCents": 42000, "chargesCents": 5000, "accessible": false, "regime": "ORDINARY",
  "availableOn": "$(date +%F)"}}
JSON
}

announce() {
  event | curl --silent --show-error --header "Authorization: Bearer $token" \
    --header "Content-Type: application/cloudevents+json" --data-binary @- "$SUITE/api/inbox/availabilities"
}

echo "2. The dwelling is announced"
answer=$(announce)
entry=$(field entryId <<<"$answer")
[ -n "$entry" ] || { echo "refused: $answer" >&2; exit 1; }
echo "   outcome $(field outcome <<<"$answer"), dwelling $(field dwellingId <<<"$answer")"

echo "3. The same event again changes nothing"
echo "   outcome $(announce | field outcome)"

echo "4. What became of it"
curl --fail --silent --show-error --header "Authorization: Bearer $token" "$SUITE/api/inbox/availabilities/$entry" \
  | field outcome | sed 's/^/   outcome /'
