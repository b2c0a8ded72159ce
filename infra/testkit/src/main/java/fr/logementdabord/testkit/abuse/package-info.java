/**
 * What somebody who means harm sends, the same to every service.
 */
@NullMarked
package fr.logementdabord.testkit.abuse;

import org.jspecify.annotations.NullMarked;
