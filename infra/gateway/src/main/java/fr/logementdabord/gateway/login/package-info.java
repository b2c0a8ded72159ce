/**
 * Who enters: OIDC sessions for browsers, bearer tokens for programs, nothing from other
 * sites.
 */
@NullMarked
package fr.logementdabord.gateway.login;

import org.jspecify.annotations.NullMarked;
