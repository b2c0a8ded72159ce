package fr.logementdabord.web.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Tells a failure of what we stand on (database, another service) from a mistake of ours.
 */
final class Outages {

	/** By name: most of these libraries are absent from some applications. */
	private static final List<String> SIGNS = List.of("org.springframework.dao.DataAccessResourceFailureException",
			"org.springframework.dao.TransientDataAccessException",
			"org.springframework.dao.RecoverableDataAccessException", "com.mongodb.MongoTimeoutException",
			"com.mongodb.MongoSocketException", "com.mongodb.MongoNotPrimaryException",
			"com.mongodb.MongoNodeIsRecoveringException", "com.mongodb.MongoInterruptedException",
			"org.springframework.web.client.ResourceAccessException", "java.net.ConnectException",
			"java.net.SocketTimeoutException", "java.net.http.HttpTimeoutException", "java.net.UnknownHostException",
			"java.nio.channels.UnresolvedAddressException", "java.util.concurrent.TimeoutException",
			"io.github.resilience4j.circuitbreaker.CallNotPermittedException",
			"io.github.resilience4j.bulkhead.BulkheadFullException",
			"org.springframework.security.authentication.AuthenticationServiceException");

	private Outages() {
	}

	static boolean explain(@Nullable Throwable failure) {
		int depth = 0;
		for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
			for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
				if (SIGNS.contains(type.getName())) {
					return true;
				}
			}
		}
		return false;
	}

}
