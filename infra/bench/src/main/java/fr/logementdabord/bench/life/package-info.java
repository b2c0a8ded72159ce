/**
 * The workload that every contestant gets: cases that are told in six commands.
 */
@NullMarked
package fr.logementdabord.bench.life;

import org.jspecify.annotations.NullMarked;
