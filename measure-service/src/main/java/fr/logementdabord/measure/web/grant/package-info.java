/**
 * The State's grants over HTTP and as pages.
 */
@NullMarked
package fr.logementdabord.measure.web.grant;

import org.jspecify.annotations.NullMarked;
