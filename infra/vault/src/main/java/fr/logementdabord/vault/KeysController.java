package fr.logementdabord.vault;

import java.util.List;
import java.util.function.Supplier;

import fr.logementdabord.vault.Rotations.KeyUse;
import fr.logementdabord.vault.Rotations.Removal;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The keys of a vault for whoever runs the service: the Department changes them, auditors
 * watch. A service has its own controller; {@code vault.api} and {@code vault.page} say
 * where. No key is ever shown, only its id.
 */
public abstract class KeysController {

	private static final String READS = "hasAnyRole('department', 'auditor')";

	private static final String WRITES = "hasRole('department')";

	private final Rotations rotations;

	@Value("${vault.page}")
	private String page = "";

	protected KeysController(Rotations rotations) {
		this.rotations = rotations;
	}

	/** The keys and the last change of key. */
	@GetMapping("${vault.api}/keys")
	@PreAuthorize(READS)
	@ResponseBody
	public VaultKeysShown keys() {
		return new VaultKeysShown(this.rotations.keys(), this.rotations.last().orElse(null));
	}

	/** A new key, current at once; the background seals everything anew. */
	@PostMapping("${vault.api}/keys")
	@PreAuthorize(WRITES)
	public ResponseEntity<NewVaultKey> begin(Viewer viewer) {
		return ResponseEntity.accepted().body(new NewVaultKey(newKey(viewer)));
	}

	/** Takes an old key out; refused with their number while values stand under it. */
	@PostMapping("${vault.api}/keys/{keyId}/removal")
	@PreAuthorize(WRITES)
	public ResponseEntity<Void> remove(@PathVariable String keyId, Viewer viewer) {
		takeOut(keyId, viewer);
		return ResponseEntity.noContent().build();
	}

	/** The page, or only its progress for a page that is open. */
	@GetMapping("${vault.page}")
	@PreAuthorize(READS)
	public String page(Viewer viewer, Model model,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
		model.addAttribute("vault", keys());
		model.addAttribute("path", this.page);
		model.addAttribute("changes", viewer.is("department"));
		return (partial != null) ? "vault/keys :: keys" : "vault/keys";
	}

	/** The same as a form. */
	@PostMapping("${vault.page}/cles")
	@PreAuthorize(WRITES)
	public String beginFromPage(Viewer viewer) {
		newKey(viewer);
		return "redirect:" + this.page;
	}

	/** The same as a form. */
	@PostMapping("${vault.page}/cles/{keyId}/retrait")
	@PreAuthorize(WRITES)
	public String removeFromPage(@PathVariable String keyId, Viewer viewer) {
		takeOut(keyId, viewer);
		return "redirect:" + this.page;
	}

	private String newKey(Viewer viewer) {
		return writable(() -> this.rotations.begin(viewer.login()))
			.orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT, "rotation-en-cours",
					"Un changement de clé est déjà en cours. Il se termine avant le suivant."));
	}

	private void takeOut(String keyId, Viewer viewer) {
		switch (writable(() -> this.rotations.remove(keyId, viewer.login()))) {
			case Removal.Removed() -> {
			}
			case Removal.Unknown() -> throw new NotFound("Cette clé");
			case Removal.Current() -> throw new ProblemException(HttpStatus.CONFLICT, "cle-courante",
					"Cette clé chiffre aujourd’hui : elle ne se retire qu’après avoir été remplacée.");
			case Removal.StillUsed(long values) ->
				throw new ProblemException(HttpStatus.CONFLICT, "cle-encore-utilisee",
						"Encore " + values + ((values > 1) ? " valeurs chiffrées" : " valeur chiffrée")
								+ " sous cette clé : la retirer les rendrait illisibles.");
		}
	}

	private static <T> T writable(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (KeyFileIsReadOnly readOnly) {
			throw new ProblemException(HttpStatus.CONFLICT, "fichier-des-cles-en-lecture-seule",
					"Le service ne peut pas écrire le fichier des clés. Rien n’a été changé.");
		}
	}

	/**
	 * What is shown of the keys.
	 *
	 * @param keys the current one first
	 * @param rotation the last change of key, null before the first one
	 */
	public record VaultKeysShown(List<KeyUse> keys, @Nullable Rotation rotation) {
	}

	/** The id of the new key. */
	public record NewVaultKey(String keyId) {
	}

}
