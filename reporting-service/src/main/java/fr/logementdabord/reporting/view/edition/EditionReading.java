package fr.logementdabord.reporting.view.edition;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.reporting.domain.edition.Edition;
import fr.logementdabord.reporting.domain.edition.Edition.Frozen;
import fr.logementdabord.reporting.domain.edition.Edition.NotOpened;
import fr.logementdabord.reporting.domain.edition.Edition.Open;
import fr.logementdabord.reporting.domain.edition.Edition.Seal;
import fr.logementdabord.reporting.domain.edition.Edition.Subject;
import fr.logementdabord.reporting.domain.edition.Edition.Writing;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.activity.ActivityReport;
import fr.logementdabord.reporting.view.activityreport.ActivityReports;
import fr.logementdabord.reporting.view.activityreport.Reader;
import fr.logementdabord.reporting.activity.ReportJson;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads an edition as somebody may: a frozen one as it was, one in preparation with the
 * figures of now, and that only by those who prepare or audit it.
 */
@Component
class EditionReading {

	private final Editions editions;

	private final ActivityReports reports;

	private final FrozenContents contents;

	EditionReading(Editions editions, ActivityReports reports, FrozenContents contents) {
		this.editions = editions;
		this.reports = reports;
		this.contents = contents;
	}

	/**
	 * The edition.
	 * @throws NotFound when there is none that the viewer may read
	 */
	Read read(String id, Viewer viewer) {
		Loaded<Edition> loaded = this.editions.load(id);
		Reader reader = Reader.of(viewer);
		return switch (loaded.state()) {
			case NotOpened it -> throw new NotFound("Ce rapport");
			case Open it when !reader.seesDrafts() -> throw new NotFound("Ce rapport");
			case Open it -> new Read(id, loaded.version(), it.subject(), it.writing(), null,
					this.reports.read(it.subject().territory(), period(it.subject()), it.writing(), reader), false);
			case Frozen it -> frozen(id, loaded.version(), it, reader);
		};
	}

	private Read frozen(String id, long version, Frozen edition, Reader reader) {
		boolean masked = reader.masked(edition.subject().territory());
		if (masked) {
			reader.checkPublished(edition.subject().territory(), period(edition.subject()));
		}
		String hash = masked ? edition.seal().maskedHash() : edition.seal().hash();
		ActivityReport content = ReportJson.read(this.contents.read(hash));
		return new Read(id, version, edition.subject(), edition.writing(), edition.seal(),
				reader.seesDrafts() ? content : content.withoutMoney(), masked);
	}

	/**
	 * The frozen bytes, whose hash can be checked.
	 * @throws NotFound while it is not frozen, and for whoever reads only a part of it
	 */
	byte[] content(Read edition, Viewer viewer) {
		Seal seal = edition.seal();
		if (seal == null || (!edition.masked() && !Reader.of(viewer).seesDrafts())) {
			throw new NotFound("Ce contenu");
		}
		return this.contents.read(edition.masked() ? seal.maskedHash() : seal.hash());
	}

	static Period period(Subject subject) {
		return new Period(subject.from(), subject.to());
	}

	/**
	 * An edition as somebody may read it.
	 *
	 * @param seal what was frozen, null while people write
	 * @param masked whether small numbers are kept back
	 */
	record Read(String id, long version, Subject subject, Writing writing, @Nullable Seal seal, ActivityReport report,
			boolean masked) {

		/** The hash of what this reader reads, null while it is not frozen. */
		@Nullable String hash() {
			return (this.seal == null) ? null : this.masked ? this.seal.maskedHash() : this.seal.hash();
		}

	}

}
