package fr.logementdabord.web.page;

import java.util.Set;

import fr.logementdabord.web.command.IdempotencyKey;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

import org.jspecify.annotations.Nullable;

/**
 * Gives templates {@code #french}, {@code #links}, {@code #command} (a fresh idempotency
 * key per use) and {@code #site} (what holds for all pages).
 */
final class PageDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final String FRENCH = "french";

	private static final String LINKS = "links";

	private static final String COMMAND = "command";

	private static final String SITE = "site";

	private static final String LEXICON = "lexicon";

	private final FrenchText french;

	private final Lexicon lexicon;

	private final Site site;

	PageDialect(FrenchText french, Lexicon lexicon, Site site) {
		super("logement-dabord");
		this.french = french;
		this.lexicon = lexicon;
		this.site = site;
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return Set.of(FRENCH, LINKS, COMMAND, LEXICON, SITE);
	}

	@Override
	public @Nullable Object buildObject(IExpressionContext context, String name) {
		return switch (name) {
			case FRENCH -> this.french;
			case LINKS -> new PageLinks(
					(context instanceof IWebContext web) ? web.getExchange().getRequest().getQueryString() : null);
			case COMMAND -> new Command();
			case LEXICON -> this.lexicon;
			case SITE -> this.site;
			default -> null;
		};
	}

	@Override
	public boolean isCacheable(String name) {
		return true;
	}

	/**
	 * What a form needs to be a command.
	 */
	public static final class Command {

		public String newKey() {
			return IdempotencyKey.random().value();
		}

	}

	/**
	 * What holds for all pages.
	 *
	 * @param notice told on each of them; empty = nothing
	 */
	public record Site(String notice) {
	}

}
