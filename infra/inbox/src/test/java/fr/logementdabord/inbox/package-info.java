@NullMarked
package fr.logementdabord.inbox;

import org.jspecify.annotations.NullMarked;
