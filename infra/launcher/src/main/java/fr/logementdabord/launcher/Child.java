package fr.logementdabord.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * What runs inside each process of the suite: the program's own {@code main}, beside a
 * watch on the launcher. The launcher holds the other end of the standard input; when it
 * is gone, however it went (kill -9 included), the pipe ends and the program stops in
 * good order. Nothing is ever left running behind a dead launcher.
 */
public final class Child {

	/** As long as a launcher that lives would wait. */
	private static final long SECONDS_TO_STOP = 40;

	private Child() {
	}

	/**
	 * Runs the main class named by the first argument, with the others.
	 */
	public static void main(String[] args) throws ReflectiveOperationException {
		Thread watch = new Thread(Child::stopWithTheLauncher, "launcher-watch");
		watch.setDaemon(true);
		watch.start();
		Method main = Class.forName(args[0]).getMethod("main", String[].class);
		main.setAccessible(true);
		try {
			main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
		}
		catch (InvocationTargetException ex) {
			ex.getCause().printStackTrace();
			System.exit(1);
		}
	}

	private static void stopWithTheLauncher() {
		try {
			while (System.in.read() >= 0) {
				// nothing is ever said on this pipe: only its end counts
			}
		}
		catch (IOException ex) {
			// the same as its end
		}
		System.err.println("The launcher is gone: stopping.");
		Thread last = new Thread(Child::haltAfterAWhile, "launcher-watch-halt");
		last.setDaemon(true);
		last.start();
		System.exit(0);
	}

	private static void haltAfterAWhile() {
		try {
			Thread.sleep(SECONDS_TO_STOP * 1000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Runtime.getRuntime().halt(1);
	}

}
