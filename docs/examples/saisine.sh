#!/usr/bin/env bash
# A partner's program in shell: deposits who the household is, sends the saisine as a CloudEvent that names nobody,
# and follows the case. Needs curl. For a suite that ./run started, the defaults do. The people are invented.
set -euo pipefail

SUITE="${SUITE:-http://localhost:8080}"            # address of the gateway
ISSUER="${ISSUER:-http://localhost:9000}"          # address of the identity provider
CLIENT_ID="${CLIENT_ID:-partenaire-demo}"
CLIENT_SECRET="${CLIENT_SECRET:-partenaire-demo}"
REFERENCE="${REFERENCE:-EX-$(date +%s)}"           # the partner's own number of the file, never a name

# the value of a field of a flat JSON object
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

call() { curl --fail-with-body --silent --show-error --header "Authorization: Bearer $token" "$@"; }

echo "1. A token, by the program's own credentials"
token=$(curl --fail --silent --show-error --user "$CLIENT_ID:$CLIENT_SECRET" \
  --data grant_type=client_credentials --data scope=inbox.referrals "$ISSUER/oauth2/token" | field access_token)

echo "2. Who the household is goes to the vault, over HTTPS; a ticket stands for it"
ticket=$(call --header "Content-Type: application/json" --header "Idempotency-Key: $REFERENCE-depot" --data '{"answers": {
  "household.members[0].link": "SELF", "household.members[0].familyName": "Exemple",
  "household.members[0].givenName": "Camille", "household.members[0].birthDate": "1990-05-17",
  "wish": "Rester près de Béthune"}}' "$SUITE/api/inbox/referrals/deposits" | field ticket)
echo "   ticket ${ticket%%-*}-…"

echo "3. The saisine itself holds codes only; the same event could go over Kafka, to inbox.referrals"
answer=$(call --header "Content-Type: application/cloudevents+json" --data '{
  "specversion": "1.0", "id": "'"$REFERENCE"'", "source": "https://partenaire-demo.example/saisines",
  "type": "fr.logementdabord.inbox.referral-submitted.v1", "datacontenttype": "application/json",
  "data": {"referrerOrganisation": "ccas-bethune", "reference": "'"$REFERENCE"'", "ticket": "'"$ticket"'", "answers": {
    "referrerType": "CCAS", "household.composition": "SINGLE_WOMAN", "territoryBasis.kind": "ATTACHMENT",
    "territoryBasis.communeInsee": "62119", "housingSituation": "ROUGH_SLEEPING", "motive": "NO_RESOURCES",
    "informed": true, "agreesToConference": true}}}' "$SUITE/api/inbox/referrals")
entry=$(field entryId <<<"$answer")
echo "   outcome $(field outcome <<<"$answer"), case $(field caseId <<<"$answer")"

echo "4. Where the case is: asked again with its ETag, an unchanged state is not sent twice"
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT
echo "   step $(call --dump-header "$headers" "$SUITE/api/inbox/referrals/$entry/case" | field step)"
etag=$(tr -d '\r' <"$headers" | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')
echo "   unchanged: $(call --output /dev/null --write-out '%{http_code}' --header "If-None-Match: $etag" \
  "$SUITE/api/inbox/referrals/$entry/case")"
