/**
 * The gateway's own pages.
 */
@NullMarked
package fr.logementdabord.gateway.page;

import org.jspecify.annotations.NullMarked;
