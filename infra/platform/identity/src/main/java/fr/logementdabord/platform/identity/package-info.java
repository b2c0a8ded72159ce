/**
 * The identity provider of the embedded platform: demo people and programs, OIDC, and a
 * signing key that outlives a restart.
 */
@NullMarked
package fr.logementdabord.platform.identity;

import org.jspecify.annotations.NullMarked;
