@NullMarked
package fr.logementdabord.reporting.notification.mail;

import org.jspecify.annotations.NullMarked;
