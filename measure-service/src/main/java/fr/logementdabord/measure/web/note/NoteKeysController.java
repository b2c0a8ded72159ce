package fr.logementdabord.measure.web.note;

import fr.logementdabord.vault.KeysController;
import fr.logementdabord.vault.Rotations;

import org.springframework.stereotype.Controller;

/**
 * The keys of the support notes.
 */
@Controller
class NoteKeysController extends KeysController {

	NoteKeysController(Rotations rotations) {
		super(rotations);
	}

}
