package fr.logementdabord.operations;

import java.net.URL;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator sees of a command is its steps.
 */
class OperatorScreenTest {

	@Test
	void clients_of_log_and_databases_keep_quiet_unless_something_is_wrong() throws JoranException {
		// given
		URL shipped = OperationsMain.class.getResource("/logback.xml");
		LoggerContext context = new LoggerContext();
		JoranConfigurator configurator = new JoranConfigurator();
		configurator.setContext(context);
		// when
		configurator.doConfigure(shipped);
		// then
		assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getLevel()).isEqualTo(Level.WARN);
		assertThat(context.getLogger("org.mongodb.driver.cluster").isInfoEnabled()).isFalse();
		assertThat(context.getLogger("org.apache.kafka").isWarnEnabled()).isTrue();
	}

}
