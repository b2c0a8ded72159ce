package fr.logementdabord.measure.web.ledger;

import java.util.Map;

import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A subsidy ledger over HTTP.
 */
@RestController
@RequestMapping("/api/measures/{id}/subsidies")
class LedgerApi {

	private final LedgerDesk desk;

	LedgerApi(LedgerDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	@PreAuthorize("hasAnyRole('coordinator', 'association', 'department', 'auditor')")
	LedgerDetail one(@PathVariable String id, Viewer viewer) {
		return this.desk.see(id, viewer);
	}

	@PostMapping("/{action}")
	@PreAuthorize("hasRole('association')")
	LedgerDetail write(@PathVariable String id, @PathVariable String action, @RequestBody Map<String, Object> sent,
			Viewer viewer, IdempotencyKey key) {
		return this.desk.write(id, LedgerAction.ofApi(action), sent, false, viewer, key);
	}

}
