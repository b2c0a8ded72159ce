/**
 * The equity of grants on a page, over HTTP and as files.
 */
@NullMarked
package fr.logementdabord.measure.web.equity;

import org.jspecify.annotations.NullMarked;
