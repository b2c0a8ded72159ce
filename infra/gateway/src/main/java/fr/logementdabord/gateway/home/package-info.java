/**
 * The first page: what needs its reader now, counted by the services that own the work.
 */
@NullMarked
package fr.logementdabord.gateway.home;

import org.jspecify.annotations.NullMarked;
