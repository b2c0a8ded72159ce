/**
 * The pages of notifications and of what people wish to be told.
 */
@NullMarked
package fr.logementdabord.reporting.notification.web;

import org.jspecify.annotations.NullMarked;
