package fr.logementdabord.web.clearance;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Gives templates {@code #protection}: whether what they show is protected, asked for
 * once per page and only where a page asks.
 */
public final class ProtectionDialect extends AbstractDialect
		implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final String PROTECTION = "protection";

	private final Function<Viewer, List<String>> openTo;

	/**
	 * Marks what is protected and open to who reads a page.
	 * @param openTo the numbers of it
	 */
	public ProtectionDialect(Function<Viewer, List<String>> openTo) {
		super(PROTECTION);
		this.openTo = openTo;
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return Set.of(PROTECTION);
	}

	@Override
	public @Nullable Object buildObject(IExpressionContext context, String name) {
		return name.equals(PROTECTION)
				? new Protection(Viewer.current().map(this.openTo).map(Set::copyOf).orElseGet(Set::of)) : null;
	}

	@Override
	public boolean isCacheable(String name) {
		return true;
	}

	/**
	 * What is protected and open to who reads the page; who is not cleared is told
	 * nothing.
	 */
	public record Protection(Set<String> known) {

		/** Whether a thing bears the mark on this page. */
		public boolean marks(@Nullable String id) {
			return id != null && this.known.contains(id);
		}

	}

}
