/**
 * From a command to the streams: who is asked, in which order.
 */
@NullMarked
package fr.logementdabord.housing.application;

import org.jspecify.annotations.NullMarked;
