package fr.logementdabord.referral.config;

import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.directory.DirectoryNames;
import fr.logementdabord.referral.directory.Organisations;
import fr.logementdabord.referral.directory.Workers;
import fr.logementdabord.referral.reference.ReferenceCsv;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Organisations and professionals, and their names on every page.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

	@Bean
	Organisations organisations() {
		return Organisations.load();
	}

	@Bean
	Workers workers(MongoTemplate mongo, Today today) {
		return new Workers(mongo, today);
	}

	/** Words of the program come first, names that are data behind them. */
	@Bean
	InitializingBean directoryNames(HierarchicalMessageSource messageSource, Organisations organisations,
			Workers workers) {
		return () -> messageSource.setParentMessageSource(
				new DirectoryNames(organisations, ReferenceCsv.rows("platforms.csv"), workers::name));
	}

	@Bean
	WebMvcConfigurer workersAtWork(Workers workers) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new HandlerInterceptor() {
					@Override
					public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
						Viewer.current().ifPresent(workers::see);
						return true;
					}
				});
			}
		};
	}

}
