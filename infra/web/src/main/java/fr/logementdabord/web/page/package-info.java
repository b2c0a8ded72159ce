/**
 * The one page layout of the suite, its navigation and its French typography.
 */
@NullMarked
package fr.logementdabord.web.page;

import org.jspecify.annotations.NullMarked;
