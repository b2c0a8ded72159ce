package fr.logementdabord.housing.view.support;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The supports of a case that run now.
 */
public record SupportRow(@Id String caseId, Set<String> running, @Field("_marks") Map<String, Long> marks) {

	public SupportRow {
		running = Set.copyOf(running);
	}

	SupportRow with(String measureId) {
		Set<String> now = new HashSet<>(this.running);
		now.add(measureId);
		return new SupportRow(this.caseId, now, this.marks);
	}

	SupportRow without(String measureId) {
		Set<String> now = new HashSet<>(this.running);
		now.remove(measureId);
		return new SupportRow(this.caseId, now, this.marks);
	}

	public boolean isInPlace() {
		return !this.running.isEmpty();
	}

}
