/**
 * Names of people, asked of their owner at display time and never kept.
 */
@NullMarked
package fr.logementdabord.web.identity;

import org.jspecify.annotations.NullMarked;
