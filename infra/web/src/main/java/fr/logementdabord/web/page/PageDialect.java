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
 * Gives templates {@code #french}, {@code #links} and {@code #command} (a fresh
 * idempotency key per use).
 */
final class PageDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final String FRENCH = "french";

	private static final String LINKS = "links";

	private static final String COMMAND = "command";

	private final FrenchText french;

	PageDialect(FrenchText french) {
		super("logement-dabord");
		this.french = french;
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return Set.of(FRENCH, LINKS, COMMAND);
	}

	@Override
	public @Nullable Object buildObject(IExpressionContext context, String name) {
		return switch (name) {
			case FRENCH -> this.french;
			case LINKS -> new PageLinks(
					(context instanceof IWebContext web) ? web.getExchange().getRequest().getQueryString() : null);
			case COMMAND -> new Command();
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

}
