@NullMarked
package fr.logementdabord.reporting.notification;

import org.jspecify.annotations.NullMarked;
