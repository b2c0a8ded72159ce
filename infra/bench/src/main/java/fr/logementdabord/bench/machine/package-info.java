/**
 * Processes, ports and what this machine is.
 */
@NullMarked
package fr.logementdabord.bench.machine;

import org.jspecify.annotations.NullMarked;
