/**
 * Stories about what the records tell.
 */
@NullMarked
package fr.logementdabord.reporting.view.streamrecord;

import org.jspecify.annotations.NullMarked;
