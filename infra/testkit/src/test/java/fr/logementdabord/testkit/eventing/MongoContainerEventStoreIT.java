package fr.logementdabord.testkit.eventing;

import fr.logementdabord.testkit.store.EventStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The event store on a real MongoDB, where a Docker engine and the image are there; else
 * skipped, with the reason.
 */
class MongoContainerEventStoreIT extends EventStoreContract {

	private static final String IMAGE = "mongo:8.0";

	private static MongoDBContainer container;

	@BeforeAll
	static void start() {
		boolean engine = DockerClientFactory.instance().isDockerAvailable();
		Assumptions.assumeTrue(engine, "skipped: no Docker engine for " + IMAGE);
		container = new MongoDBContainer(IMAGE);
		try {
			container.start();
		}
		catch (RuntimeException ex) {
			Assumptions.abort("skipped: " + IMAGE + " cannot be started: " + ex.getMessage());
		}
	}

	@AfterAll
	static void stop() {
		if (container != null) {
			container.stop();
		}
	}

	@Override
	protected String connectionString() {
		return container.getReplicaSetUrl("contract");
	}

}
