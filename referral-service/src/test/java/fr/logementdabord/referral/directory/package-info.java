@NullMarked
package fr.logementdabord.referral.directory;

import org.jspecify.annotations.NullMarked;
