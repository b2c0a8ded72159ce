/**
 * What was erased of a case: noted once, answered once.
 */
@NullMarked
package fr.logementdabord.measure.domain.erasure;

import org.jspecify.annotations.NullMarked;
