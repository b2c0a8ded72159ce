package fr.logementdabord.reporting.view.edition;

import java.time.Instant;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.reporting.domain.edition.Edition;
import fr.logementdabord.reporting.domain.edition.Edition.Open;
import fr.logementdabord.reporting.domain.edition.EditionCommand.FreezeEdition;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.activity.ActivityReport;
import fr.logementdabord.reporting.view.activityreport.ActivityReports;
import fr.logementdabord.reporting.view.activityreport.Reader;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.reporting.activity.ReportJson;

import org.springframework.stereotype.Component;

/**
 * Freezes an edition: its contents are kept first, under their hashes, then the edition
 * says which ones are its own. Whatever stops in between leaves contents that nobody
 * refers to, never an edition without its contents.
 */
@Component
public class Freezing {

	private final Editions editions;

	private final ActivityReports reports;

	private final FrozenContents contents;

	Freezing(Editions editions, ActivityReports reports, FrozenContents contents) {
		this.editions = editions;
		this.reports = reports;
		this.contents = contents;
	}

	/**
	 * Freezes what an edition is now.
	 */
	public Outcome<Edition> freeze(String id, Viewer viewer, CommandContext context) {
		Instant asOf = this.reports.now();
		String hash = "";
		String maskedHash = "";
		if (this.editions.load(id).state() instanceof Open open) {
			hash = this.contents.keep(content(open, asOf, Reader.ofRecord(viewer)));
			maskedHash = this.contents.keep(content(open, asOf, Reader.publishedBy(viewer)));
		}
		return this.editions.handle(id,
				new FreezeEdition(asOf, FigureCatalogue.VERSION, hash, maskedHash, this.editions.today()), context);
	}

	private byte[] content(Open edition, Instant asOf, Reader reader) {
		Edition.Subject subject = edition.subject();
		ActivityReport report = this.reports.read(subject.territory(), new Period(subject.from(), subject.to()),
				edition.writing(), asOf, reader);
		return ReportJson.write(report);
	}

}
