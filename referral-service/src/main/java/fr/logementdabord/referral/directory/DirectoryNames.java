package fr.logementdabord.referral.directory;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.referral.reference.ReferenceCsv;
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

	private final Workers workers;

	public DirectoryNames(Organisations organisations, Workers workers) {
		this.workers = workers;
		organisations.all().forEach((one) -> this.names.put("organisation." + one.id(), one.name()));
		for (NamedCsvRecord platform : ReferenceCsv.rows("platforms.csv")) {
			this.names.put("territory." + platform.getField("platform"), platform.getField("name"));
		}
	}

	@Override
	protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
		return code.startsWith(WORKER) ? this.workers.name(code.substring(WORKER.length())) : this.names.get(code);
	}

	/** Names take no arguments. */
	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		return null;
	}

}
