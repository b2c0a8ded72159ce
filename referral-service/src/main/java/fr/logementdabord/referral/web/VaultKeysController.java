package fr.logementdabord.referral.web;

import fr.logementdabord.vault.KeysController;
import fr.logementdabord.vault.Rotations;

import org.springframework.stereotype.Controller;

/**
 * The keys of the identity vault.
 */
@Controller
class VaultKeysController extends KeysController {

	VaultKeysController(Rotations rotations) {
		super(rotations);
	}

}
