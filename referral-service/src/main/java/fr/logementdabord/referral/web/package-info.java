/**
 * What people and programs use of a referral: the HTTP API and the pages. What they send
 * is checked field by field, in French; what they see is cut to what they may know.
 */
@NullMarked
package fr.logementdabord.referral.web;

import org.jspecify.annotations.NullMarked;
