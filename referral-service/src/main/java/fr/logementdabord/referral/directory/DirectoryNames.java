package fr.logementdabord.referral.directory;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.AbstractMessageSource;

/**
 * Names that are data and not words of the program, as messages:
 * {@code organisation.<id>}, {@code territory.<key>} and {@code worker.<login>}. A new
 * organisation or a sixth platform has its name on every page from its row alone.
 */
public final class DirectoryNames extends AbstractMessageSource {

	private static final String WORKER = "worker.";

	private final Map<String, String> names = new HashMap<>();

	private final Function<String, @Nullable String> workers;

	/**
	 * Collects the names.
	 * @param platforms rows with the columns {@code platform} and {@code name}
	 * @param workers gives the name of a login, null where nobody is known by it
	 */
	public DirectoryNames(Organisations organisations, List<NamedCsvRecord> platforms,
			Function<String, @Nullable String> workers) {
		this.workers = workers;
		organisations.all().forEach((one) -> this.names.put("organisation." + one.id(), one.name()));
		platforms.forEach((row) -> this.names.put("territory." + row.getField("platform"), row.getField("name")));
	}

	@Override
	protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
		return code.startsWith(WORKER) ? this.workers.apply(code.substring(WORKER.length())) : this.names.get(code);
	}

	/** Names take no arguments. */
	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		return null;
	}

}
