package fr.logementdabord.bench.contestant;

import fr.logementdabord.bench.life.LifeCommand;
import fr.logementdabord.bench.life.LifeStep;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same front before every contestant.
 */
@RestController
class Front {

	private final CaseCommands commands;

	Front(CaseCommands commands) {
		this.commands = commands;
	}

	@PostMapping("/cases/{caseId}/{step}")
	String handle(@PathVariable String caseId, @PathVariable LifeStep step, @RequestBody String detail) {
		return Long.toString(this.commands.handle(new LifeCommand(caseId, step, detail)));
	}

}
