package fr.logementdabord.platform.database;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Orders commands so that an answer never tells what a crash could still take back:
 * writers run one at a time, one commit serves all who wait, and a reader also waits for
 * the commit of what it has seen.
 */
final class GroupCommit {

	// fair: those who already wait apply before the commit that is asked for after them
	private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);

	private final ReentrantLock committing = new ReentrantLock(true);

	private final Runnable commit;

	private long applied;

	private volatile long durable;

	GroupCommit(Runnable commit) {
		this.commit = commit;
	}

	<T> T write(Supplier<T> command) {
		long mine = 0;
		try {
			this.commands.writeLock().lock();
			try {
				mine = ++this.applied;
				return command.get();
			}
			catch (OutOfMemoryError ex) {
				// the command may have stopped half-way: what is durable is whole, memory
				// is not
				System.out.println("STOPPED the database has no memory left: " + ex.getMessage());
				Runtime.getRuntime().halt(StoreFile.EXIT_CANNOT_WRITE);
				throw ex;
			}
			finally {
				this.commands.writeLock().unlock();
			}
		}
		finally {
			// a refusal too may rest on another writer's change that is not durable yet
			awaitDurable(mine);
		}
	}

	<T> T read(Supplier<T> command) {
		long seen = 0;
		try {
			this.commands.readLock().lock();
			try {
				seen = this.applied;
				return command.get();
			}
			finally {
				this.commands.readLock().unlock();
			}
		}
		finally {
			awaitDurable(seen);
		}
	}

	private void awaitDurable(long change) {
		if (this.durable >= change) {
			return;
		}
		this.committing.lock();
		try {
			if (this.durable < change) {
				commitApplied();
			}
		}
		finally {
			this.committing.unlock();
		}
	}

	private void commitApplied() {
		this.commands.writeLock().lock();
		try {
			long covered = this.applied;
			this.commit.run();
			this.durable = covered;
		}
		finally {
			this.commands.writeLock().unlock();
		}
	}

}
