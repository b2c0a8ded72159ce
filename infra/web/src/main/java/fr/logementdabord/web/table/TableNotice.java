package fr.logementdabord.web.table;

import java.util.List;
import java.util.Optional;

/**
 * What the last line of every table to take away says, for instance that the data are
 * invented: on paper or in a mail a table has lost the page that told it. A process
 * serves one installation, so it is told once, at the start; a table without lines says
 * nothing.
 */
public final class TableNotice {

	private static volatile String notice = "";

	private TableNotice() {
	}

	/**
	 * From now on every table says this.
	 * @param text empty = nothing
	 */
	public static void tell(String text) {
		notice = text.strip();
	}

	/** What is told now. */
	public static Optional<String> told() {
		return Optional.of(notice).filter((text) -> !text.isEmpty());
	}

	/** Whether a line of a table that was brought back is only the notice. */
	public static boolean isSaidBy(List<String> cells) {
		return told().isPresent()
				&& cells.stream().map(String::strip).filter((cell) -> !cell.isEmpty()).toList().equals(List.of(notice));
	}

}
