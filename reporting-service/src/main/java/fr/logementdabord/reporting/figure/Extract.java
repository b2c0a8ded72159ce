package fr.logementdabord.reporting.figure;

import java.util.Set;

import fr.logementdabord.reporting.view.casejourney.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The part of what is known that figures are computed on. Two viewers with the same
 * rights ask for the same extract.
 *
 * @param told what it is cut down to
 * @param scope whose rights; null for everybody's cases
 * @param territory a territory's key, null for all of them
 * @param age only households of this age, null for all of them
 */
public record Extract(Told told, @Nullable Scope scope, @Nullable String territory, @Nullable AgeBand age) {

	/** What an extract is cut down to. */
	public enum Told {

		/** Everything: small numbers are kept back afterwards. */
		ALL,
		/** What the viewer may read row by row. */
		READ,
		/** What the viewer may have counted: small numbers are kept back afterwards. */
		COUNTED

	}

	/** Everything. */
	public static Extract all() {
		return new Extract(Told.ALL, null, null, null);
	}

	/** What a viewer may read row by row. */
	public static Extract readIn(Scope scope) {
		return new Extract(Told.READ, scope, null, null);
	}

	/** What a viewer may have counted. */
	public static Extract countedIn(Scope scope) {
		return new Extract(Told.COUNTED, scope, null, null);
	}

	/** Of it, what belongs to a territory; all of it when none is named. */
	public Extract in(@Nullable String territory) {
		return new Extract(this.told, this.scope, territory, this.age);
	}

	/** Of it, the cases of households of an age. */
	public Extract of(AgeBand age) {
		return new Extract(this.told, this.scope, this.territory, age);
	}

	/** The same, its viewer told by these marks only. */
	public Extract among(Set<String> marks) {
		return new Extract(this.told, (this.scope != null) ? this.scope.among(marks) : null, this.territory, this.age);
	}

	/** Takes it from what is known. */
	public CountySnapshot from(CountySnapshot county) {
		Scope viewer = this.scope;
		CountySnapshot cut = switch (this.told) {
			case ALL -> county;
			case READ -> (viewer != null) ? county.seenIn(viewer) : county;
			case COUNTED -> (viewer != null) ? county.countedIn(viewer) : county;
		};
		CountySnapshot there = cut.in(this.territory);
		return (this.age != null) ? there.of(this.age) : there;
	}

}
