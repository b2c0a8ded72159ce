/**
 * Starts, watches and stops the whole suite as separate processes on one machine, from
 * the command line or from a test.
 */
@NullMarked
package fr.logementdabord.launcher;

import org.jspecify.annotations.NullMarked;
