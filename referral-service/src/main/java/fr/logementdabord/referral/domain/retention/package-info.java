/**
 * How long files are kept: proposed, approved by a person once the archives have given
 * their visa, then erased line by line with a certificate.
 */
@NullMarked
package fr.logementdabord.referral.domain.retention;

import org.jspecify.annotations.NullMarked;
