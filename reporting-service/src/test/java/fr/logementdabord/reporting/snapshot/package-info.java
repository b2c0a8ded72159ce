@NullMarked
package fr.logementdabord.reporting.snapshot;

import org.jspecify.annotations.NullMarked;
