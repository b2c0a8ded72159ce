package fr.logementdabord.web.page;

import fr.logementdabord.web.table.TableNotice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What every page of the suite is rendered with.
 */
@AutoConfiguration(before = ThymeleafAutoConfiguration.class, after = MessageSourceAutoConfiguration.class)
public class PageAutoConfiguration {

	@Bean
	FrenchText frenchText(MessageSource labels) {
		return new FrenchText(labels);
	}

	@Bean
	PageDialect pageDialect(FrenchText french, @Value("${web.notice:}") String notice) {
		TableNotice.tell(notice);
		return new PageDialect(french, Lexicon.ofTheGlossary(), new PageDialect.Site(notice.strip()));
	}

	@Bean
	WebMvcConfigurer pageModel() {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new PageModelInterceptor());
			}
		};
	}

}
