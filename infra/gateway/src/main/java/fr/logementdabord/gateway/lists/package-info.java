/**
 * What pages of the gateway ask the services for the person who reads them.
 */
@NullMarked
package fr.logementdabord.gateway.lists;

import org.jspecify.annotations.NullMarked;
