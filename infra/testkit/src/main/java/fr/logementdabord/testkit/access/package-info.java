/**
 * Who reaches which route of a service: written down once per service, asked of the
 * running service, published for people.
 */
@NullMarked
package fr.logementdabord.testkit.access;

import org.jspecify.annotations.NullMarked;
