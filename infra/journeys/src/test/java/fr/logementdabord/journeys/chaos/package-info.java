/**
 * Breaks the running suite on purpose while people work, and then holds what was accepted
 * against what every part of it knows.
 */
@NullMarked
package fr.logementdabord.journeys.chaos;

import org.jspecify.annotations.NullMarked;
