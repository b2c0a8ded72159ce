/**
 * Pages about the suite itself, for anybody: help and the accessibility declaration.
 */
@NullMarked
package fr.logementdabord.gateway.information;

import org.jspecify.annotations.NullMarked;
