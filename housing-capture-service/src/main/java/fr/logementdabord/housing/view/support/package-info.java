/**
 * Whether a support is in place for a case: yes or no, and never which.
 */
@NullMarked
package fr.logementdabord.housing.view.support;

import org.jspecify.annotations.NullMarked;
